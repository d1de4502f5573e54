#!/usr/bin/env bash
# Draws the pictures of the officer's guide: templates by LibreOffice, documents by the program itself.
# Run from the repository after a build; needs LibreOffice, poppler and ImageMagick.
set -euo pipefail

repository=$PWD
pictures=$repository/docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
press="java -jar $repository/target/filingpress.jar"
sed "s|FONTS_DIR|$repository/fonts|" fonts/build/fontconfig-gongwen.conf > "$work/fonts.conf"

# The pages of a Word document as LibreOffice shows it: NAME-1.png …
show() {
  FONTCONFIG_FILE=$work/fonts.conf soffice "-env:UserInstallation=file://$work/profile" --headless \
    --convert-to pdf --outdir "$work" "$1" > /dev/null
  pages "$work/$(basename "${1%.docx}").pdf" "$2"
}

pages() {
  pdftoppm -r 72 -png "$1" "$work/$2"
}

# Page N of what was drawn, however many digits its name has.
page() {
  find "$work" -name "$1-*.png" | grep -E -- "-0*$2\.png$"
}

# Left, right, name of the picture, what to cut out of both (WxH+X+Y).
beside() {
  convert "$1" "$2" -crop "$4" +repage -bordercolor '#999999' -border 1 -bordercolor white -border 6 \
    +append -colors 32 -strip "PNG8:$pictures/$3.png"
}

# Replaces text in a part of a .docx.
edit() {
  (cd "$work" && rm -rf part && mkdir part && cd part && unzip -q "$1" "$2" && sed -i "$3" "$2" && zip -q "$1" "$2")
}

cp templates/standard/2021/template.docx "$work/template.docx"
show "$work/template.docx" template
$press make examples/pingquan-liuxi-2025.json --out "$work/made" --format pdf
pages "$work"/made/*.pdf made

beside "$(page template 1)" "$(page made 1)" expressions 440x480+80+180
beside "$(page template 2)" "$(page made 2)" contents 470x300+65+60
beside "$(page template 4)" "$(page made 4)" loops 470x517+65+60
beside "$(page template 6)" "$(page made 10)" table 470x640+65+60

# Next year's form: another word on the cover, another heading, a column's label, and a style.
cp "$work/template.docx" "$work/next.docx"
edit "$work/next.docx" word/document.xml \
  's/}审核/}审定/; s/工作保障措施/保障措施和责任分工/; s/指标值确定依据/指标设定依据/'
fonts='<w:rFonts w:eastAsia="楷体_GB2312"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
edit "$work/next.docx" word/styles.xml \
  "s|\(firstLineChars=\"200\"/></w:pPr>\)<w:rPr/>|\1<w:rPr>$fonts</w:rPr>|"
$press template check "$work/next.docx" --changes "$work/changes.docx"
show "$work/changes.docx" changes
last=$(find "$work" -name 'changes-*.png' | sort -V | tail -1)
convert \( "$(page changes 1)" -crop 520x500+40+40 +repage \) \( "$last" -crop 520x742+40+40 +repage -trim +repage -gravity South \
    -crop 520x76+0+0 +repage -gravity NorthWest -splice 26x14 -background white -extent 520x100 \) \
  -bordercolor '#999999' -border 1 -append -colors 32 -strip "PNG8:$pictures/changes.png"
mkdir -p "$work/library/standard/2021"
cp templates/standard/2021/template.yml "$work/library/standard/2021"
cp "$work/next.docx" "$work/library/standard/2021/template.docx"
$press make examples/pingquan-liuxi-2025.json --templates "$work/library" --out "$work/next" --format pdf
pages "$work"/next/*.pdf next
beside "$(page made 4)" "$(page next 4)" styles 470x280+65+60
ls -l "$pictures"
