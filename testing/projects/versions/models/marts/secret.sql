{{ config(access='private') }}
select * from {{ ref('sums') }}
