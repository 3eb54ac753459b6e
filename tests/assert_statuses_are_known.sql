{{ config(severity='warn') }}

-- Only completed and cancelled orders reach the marts: an order in a status that nobody knows would vanish unseen.
select
    status,
    count(*) as orders
from {{ ref('raw_orders') }}
where not regexp_full_match(
    coalesce(status, ''),
    '[ \t\r\n]*(placed|processing|shipped|completed|cancelled|canceled|returned)[ \t\r\n]*',
    'i'
)
group by status
