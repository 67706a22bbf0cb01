package same_import_twice

import data.a.x
import data.b.x

p := x
