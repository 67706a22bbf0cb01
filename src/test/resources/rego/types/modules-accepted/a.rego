package a

import data.b.q

p if q.x == "x"
