"""openpyxlLoad.py FILE...: loads one workbook after the other."""

import sys

import openpyxl

for file in sys.argv[1:]:
    openpyxl.load_workbook(file)
