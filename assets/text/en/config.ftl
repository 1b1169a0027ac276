# The configuration, the start screen and the blanked screen.

config-flaw = { $path }:{ $line }:{ $column }: { $what }
config-syntax = This is not TOML: { $message }.
config-unreadable = The file cannot be read: { $error }.
config-unknown-setting = There is no setting “{ $found }”. Known are among others: { $near }.
config-wrong-type = { $setting } has a value of the kind “{ $found }”; expected is { $expected }.
config-unknown-value = { $setting } says “{ $found }”. Possible are: { $known }.
config-unknown-action = There is no action “{ $found }”. Perhaps meant: { $near }. toets config keys lists every name.
config-unknown-context = There is no context “{ $found }”. Perhaps meant: { $near }. toets config keys lists every name.
config-no-key = “{ $found }” is not a key. Write keys as the help shows them: j, G, Enter, PgDn, Ctrl-F, Shift-Tab, Alt-x, F5.
config-not-there = This action has no key there. It has in: { $contexts }.
config-taken = { $key } already means { $by } in { $context }. Choose another key, or give { $by } another one too.
config-typed = { $key } is needed for writing in { $context } and cannot mean anything else there.
config-verdict = { $key } works on texts; pressed once too often it would set a verdict. Choose a letter or a sign.
config-last-way = Without a key for { $action } there is no way left to { $action } in { $context }. Give at least one key.
config-expected-text = a text between quotes
config-expected-number = a whole number from 0 to { $most }
config-expected-yes-no = true or false
config-expected-table = a table
config-expected-keys = a key or a list of keys, such as ["j", "Down"]
config-sound = { $path } is sound.
config-none = There is no configuration; it would be { $path }. The program's own values hold.
config-read = Read from { $path }
config-flaws = { $count ->
    [one] 1 fault; what stands there does not hold, the rest does.
   *[other] { $count } faults; what stands there does not hold, the rest does.
}
config-faulty = { $count ->
    [one] Your configuration has 1 fault: toets config check says where.
   *[other] Your configuration has { $count } faults: toets config check says where.
}
config-no-home = No home folder is known: set HOME or XDG_CONFIG_HOME.
config-origin-flag = from the command line
config-origin-environment = from the environment ({ $variable })
config-origin-file = from the configuration
config-origin-default = the program's own
context-start = Start
context-start-form = Start: filling in
context-locked = Locked
help-lock = blank the screen; Enter brings it back. It encrypts nothing: whoever sits at the keyboard can go on
help-unlock = bring the screen back
hint-unlock = bring the screen back
help-begin = open or do what is pointed at
hint-begin = choose
help-start-demo = open the sample investigation, in a new temporary file
hint-start-demo = demo
help-start-new = begin a new, empty investigation
hint-start-new = new
help-start-import = import delivered data into a new or existing investigation
hint-start-import = import
help-start-file = open another file
hint-start-file = file
help-next-choice = next choice
hint-next-choice = other choice
help-previous-choice = previous choice
help-form-done = do it
hint-form-done = do it
help-leave-form = leave it, go back
hint-leave-form = back
lock-title = Blanked
lock-back = { $key } brings the screen back. Everything is kept.
lock-no-secret = This only blanks the screen: the file is not encrypted, and whoever sits at the keyboard can go on.
start-title = Where do you want to begin?
start-recent = Opened last
start-none = No investigation was opened on this machine yet.
start-missing = no longer there
start-otherwise = Or
start-not-encrypted = An investigation is one ordinary file and is not encrypted: keep it on a disk that is.
start-form-new = New investigation
start-form-import = Import data
start-form-file = Open a file
start-field-title = Title
start-field-framework = Framework
start-field-file = File
start-field-source = Delivered file or folder
start-needs = Fill in first: { $field }.
start-working = Working…
start-problems = { $first } (and { $count } more such lines; toets import names all of them)
hint-quit = leave
