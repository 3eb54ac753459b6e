{{ config(store_failures=true, severity='error', error_if='> 1', alias='two_rows_alias') }}
select 1 as a union all select 2
