"""The dark room: one press records an attack on a still, dim screen."""
