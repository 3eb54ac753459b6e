select 2 as customer_id, 'DE' as country, date '2023-05-01' as first_seen
