package shop_test

import data.shop

test_members_pay_less if shop.discount == 10 with input as {"customer": "member", "total": 100}

test_guests if {
	shop.discount == 0 with input as {"customer": "guest", "total": 100}
	shop.discount == 5 with input as {"customer": "guest", "total": 500}
}

test_nobody if shop.discount == 0
