# The statistics: what was found, and at which pace; progress in a line.

stats-title = Statistics
