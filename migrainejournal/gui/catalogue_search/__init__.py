"""Finding something in the catalogue by any of its names, for medicines and for treatments alike."""
