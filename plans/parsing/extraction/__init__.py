"""What a received file of a known kind holds as text. Each kind of document has one way in; read it from there:

    docx      Word documents: zipbounds → elements → nodes → officepackage (the parts of the file),
              wordselection → wordstory → wordflow, wordfields (the text in its order),
              wordstyles → wordlists → wordnumbers (the numbers that are in no text)
    pdf       the text layer of PDF files, by where its glyphs stand (pdf…)
    markup    pages, as a browser shows them (html…)

Shared: counting (number formats), symbols (symbol fonts), tablerows (rows of tables).
"""
