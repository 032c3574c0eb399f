"""Measurements beside their floors, over generated projects of any size with known truth. Not part of the package."""
