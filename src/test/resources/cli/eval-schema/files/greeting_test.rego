package greeting_test

import data.greeting

test_hello if greeting.hello == "Hello Ada" with input as {"name": "Ada", "age": 19}
