"""The painter of charts: the only modules that import pyqtgraph, loaded when a chart is first painted."""
