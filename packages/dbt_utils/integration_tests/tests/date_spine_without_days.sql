{{ dbt_utils.date_spine('day', "cast('2019-01-31' as date)", "cast('2019-01-31' as date)") }}
