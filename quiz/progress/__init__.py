"""What was answered and when it is to be asked again: schedule, store, statistics, exchange."""
