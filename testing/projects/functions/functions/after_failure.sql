{{ function('total') }}(1)
