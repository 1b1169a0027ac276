# The workbench in lines of plain text.

plain-overview = Overview of the investigation: { $title }
plain-last = You stopped last time at { $item }.
plain-begin = open-queue opens the queue; help lists all that can be done here.
plain-counts = { $service }, { $kind }: { $done } assessed; { $shares }.
plain-queue = Queue, { $kind }: { $total }
plain-pointed = Pointed at: { $line }
plain-case = Case: { $about }.
plain-panes = To be read with read and the number: { $names }.
plain-signal = signal
plain-text-is = It now says:
plain-draft = There is a draft; :swap-draft puts it here:
plain-write = Write lines; a line with a single full stop is the end. What you write replaces what stood there; a full stop alone leaves it as it was.
plain-line = Write one line; an empty line leaves it.
plain-unknown = “{ $found }” is no action or key here. Like: { $near }. help lists all that can be done here.
plain-welcome = toets in lines. Give an action or a key, a number to point at something, or a number and an action together (3 in-order). help lists what can be done here, where says where you are, read 1 reads a document.
plain-no-document = There is no such document.
plain-slow = There is no answer yet; where looks again.
plain-left = Closed; everything is kept.
