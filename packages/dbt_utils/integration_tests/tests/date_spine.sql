{{ rows_that_differ(
    dbt_utils.date_spine('day', "cast('2019-12-30' as date)", "cast('2020-01-02' as date)"),
    "select date_day from (values
        (timestamp '2019-12-30'), (timestamp '2019-12-31'), (timestamp '2020-01-01')
    ) as expected (date_day)"
) }}
