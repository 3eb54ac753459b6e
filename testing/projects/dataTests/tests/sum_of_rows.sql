{{ config(fail_calc='sum(v)', error_if='> 100') }}
select v from {{ ref('orders') }} where v > 15
