{{ config(alias='inferred_view', tags=['extra'], meta={'layer': 'stage', 'owner': 'me'}) }}
-- depends on a var: {{ var('threshold') }}
select *, {{ double('price') }} as double_price from {{ ref('inferred') }}
