"""The treatments page: every course on a time line above the headache days, with what its trial came to."""
