"""A break: nothing unasked for one, three or six months, and no dormancy meanwhile."""
