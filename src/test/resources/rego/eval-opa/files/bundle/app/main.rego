package app.main

allow if data.app.users[input.user].admin
