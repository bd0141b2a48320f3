"""The windows. Qt's widgets live here and nowhere else; what is shown is decided below."""
