select 1 as failure
where {{ dbt_utils.safe_divide('6', '1 + 1') }} <> 3 or {{ dbt_utils.safe_divide('1', '2 - 2') }} is not null
