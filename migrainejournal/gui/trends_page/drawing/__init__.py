"""How the parts of a ChartSpec look on a screen: functions that draw with Qt alone."""
