{{ rows_that_differ(
    dbt_utils.date_spine('month', "cast('2019-01-31' as date)", "cast('2019-04-30' as date)"),
    "select date_month from (values
        (timestamp '2019-01-31'), (timestamp '2019-02-28'), (timestamp '2019-03-31')
    ) as expected (date_month)"
) }}
