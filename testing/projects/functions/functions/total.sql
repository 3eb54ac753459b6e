sum(a)
