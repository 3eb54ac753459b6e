{{ config(severity='warn') }}

-- Text that is no ISO 8601 time becomes null, so that one bad cell does not stop the build; here it is named.
{% set columns = [
    ('raw_customers', 'user_id', 'created_at'),
    ('raw_customers', 'user_id', 'updated_at'),
    ('raw_orders', 'order_id', 'order_timestamp'),
    ('raw_orders', 'order_id', 'shipped_at'),
    ('raw_orders', 'order_id', 'delivered_at')
] %}

{%- for seed, key, column in columns %}
select
    '{{ seed }}' as seed,
    '{{ column }}' as column_name,
    {{ key }} as row_key,
    {{ column }} as text
from {{ ref(seed) }}
where
    regexp_matches({{ column }}, '[^ \t\r\n]')
    and {{ utc_timestamp(column) }} is null
{{ 'union all' if not loop.last }}
{%- endfor %}
