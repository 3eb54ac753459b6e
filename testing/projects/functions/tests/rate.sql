select 1 where {{ function('with_tax') }}(1) <> 2
