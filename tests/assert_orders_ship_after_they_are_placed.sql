-- Waits for the marts, because an early parcel is an error of the shop but no reason to build no mart:
-- depends_on: {{ ref('marketing_performance') }}
select
    order_id,
    ordered_at,
    shipped_at
from {{ ref('stg_ecommerce__orders') }}
where shipped_at < ordered_at
