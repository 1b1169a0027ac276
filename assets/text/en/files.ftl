# The files documents come from: what they are, why one cannot be read, and what a reader must know.

file-kind-text = text
file-kind-markdown = Markdown
file-kind-docx = a Word document (DOCX)
file-kind-odt = an OpenDocument text (ODT)
file-kind-pdf = a PDF
file-kind-xlsx = an Excel workbook (XLSX)
file-kind-ods = an OpenDocument spreadsheet (ODS)
file-kind-zip = a zip file
file-kind-old-office = an old or encrypted Office file
file-kind-rtf = an RTF file
file-kind-picture = a picture
file-kind-binary = a file without readable text

## Why it cannot be read.

file-damaged = this is { $kind }, but it is damaged or cut off. The reader says: { $message }. Ask for it again.
file-no-reader = this is { $kind }, which is not read here. Deliver it as text, DOCX, ODT or PDF with text (tables: XLSX, ODS or CSV).
file-old-office = this is { $kind }. Open it in a word processor and save it without a password as DOCX, ODT or PDF.
file-no-pdf = this is { $kind }, and this build of toets reads no PDF. Deliver it as text, DOCX or ODT.
file-encrypted = this is { $kind } with a password. Save it without one.
file-too-large = this is { $kind }, larger than the { $most } MiB that are read, counting what it unpacks to. Find out where it comes from, or split it.
file-too-deep = this is { $kind } with elements more than { $most } deep in each other: no word processor writes it so. Find out where it comes from.
file-entities = this is { $kind } that defines entities of its own: no word processor writes it so. Find out where it comes from.
file-memory = this is { $kind }; reading it was stopped because it needed more than { $most } MiB of memory. Find out where it comes from, or split it.
file-time = this is { $kind }; reading it was stopped because it took longer than { $most } seconds. Find out where it comes from, or split it.
file-output = this is { $kind }; reading it was stopped because more than { $most } MiB came out of it. Find out where it comes from, or split it.
file-broke = this is { $kind }, and its reader broke on it: it is probably damaged. Open it in another program and save it again.
file-not-started = the fenced process that reads foreign files could not be started: { $message }. See whether memory and processes are free, and try again.

## What a reader must know.

remark-scan-without-text = Scan without text: this file holds only pictures. Read the original.
remark-pages-without-text = Some of the pages have no text (a picture, or empty). Read the original for those.
remark-pages-unreadable = Some of the pages could not be read and are missing here. Read the original for those.
remark-empty = This file holds no text.
remark-hidden-text = The file holds hidden text; it is left out here.
remark-deletions-left-out = Tracked deletions are left out.
remark-insertions-kept = Tracked insertions are part of the text.
remark-comments-left-out = Comments in the margin are left out.
remark-pictures-left-out = Pictures are left out.
remark-page-headers-left-out = Page headers and footers are left out.
remark-other-ending = Its name says something else: by its content this is { $kind }.
file-was = { $kind }, SHA-256 { $sha256 }
