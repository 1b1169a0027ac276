# What a long import says on its way.

stream-progress = { $records } records read, { $rate } a second, { $percent }%, { $left } left
stream-records = { $records } records read, { $rate } a second
stream-opening = Going through the files: { $percent }%, { $left } left
stream-finishing = { $records } records read; bringing the counts and the search index up to date
stream-interrupted = The import was stopped; the file is as it was. Give the command again to import after all.
stream-source-changed = { $path }: this file was changed while it was read. Nothing was imported; try again when it no longer changes.
stream-more-problems =
    And { $more } more { $count ->
        [one] problem
       *[other] problems
    } of the same import. Solve the ones above first.
stream-more-notices =
    And { $more } more { $count ->
        [one] remark
       *[other] remarks
    } of the same kind on this import.
