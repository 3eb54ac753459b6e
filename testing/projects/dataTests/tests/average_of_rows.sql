{{ config(fail_calc='avg(half)', severity='error') }}
select id - 0.5 as half from {{ ref('far_below_broken') }}
