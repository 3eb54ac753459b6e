{{ config(severity='warn') }}

-- Only completed and cancelled orders reach the marts: an order in a status that nobody knows would vanish unseen.
select
    status,
    count(*) as orders
from {{ ref('raw_orders') }}
where
    coalesce(lower({{ clean_text('status') }}), '') not in (
        'placed', 'processing', 'shipped', 'completed', 'cancelled', 'canceled', 'returned'
    )
group by status
