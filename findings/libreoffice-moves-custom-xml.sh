#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12), an .xlsx opened and saved as .xlsx: a custom XML part (customXml/item1.xml) that hung on the
# workbook (xl/_rels/workbook.xml.rels), where Excel puts it and looks for it, hangs on the package afterwards (_rels/.rels).
# Its content survives. Most would expect that a part that is kept stays with the part that refers to it: a reader that follows the
# workbook's relationships finds nothing any more. Exits 1 when this changes. Needs soffice and python3 with openpyxl.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >make.py <<'PY'
import zipfile, openpyxl
openpyxl.Workbook().save("plain.xlsx")
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
with zipfile.ZipFile("plain.xlsx") as source, zipfile.ZipFile("made.xlsx", "w") as made:
    for name in source.namelist():
        data = source.read(name)
        if name == "xl/_rels/workbook.xml.rels":
            link = f'<Relationship Id="rIdX" Type="{office}/customXml" Target="../customXml/item1.xml"/>'
            data = data.replace(b"</Relationships>", link.encode() + b"</Relationships>")
        made.writestr(name, data)
    made.writestr("customXml/item1.xml", '<settings xmlns="urn:example:settings"><kept/></settings>')
    made.writestr(
        "customXml/_rels/item1.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/customXmlProps" Target="itemProps1.xml"/></Relationships>',
    )
    made.writestr(
        "customXml/itemProps1.xml",
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
        'ds:itemID="{11111111-2222-3333-4444-555555555555}"><ds:schemaRefs/></ds:datastoreItem>',
    )
PY
cat >look.py <<'PY'
import sys, zipfile
with zipfile.ZipFile("out/made.xlsx") as saved:
    on = {name: b"customXml" in saved.read(name) for name in ("_rels/.rels", "xl/_rels/workbook.xml.rels")}
    kept = b"urn:example:settings" in saved.read("customXml/item1.xml")
print({"content kept": kept, "refers to it": on})
sys.exit(0 if kept and on["_rels/.rels"] and not on["xl/_rels/workbook.xml.rels"] else 1)
PY
python=$(command -v /usr/bin/python3 || command -v python3)
"$python" make.py
soffice --version
soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to xlsx --outdir out made.xlsx >/dev/null 2>&1
"$python" look.py
