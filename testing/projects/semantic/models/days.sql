select cast(range as date) as day, 1 as fiscal_year from range(date '2024-01-01', date '2024-03-01', interval 1 day)
