{{ config(enabled=(var('no_such_variable', False) == True) | as_bool) }}
select * from {{ ref('no_such_model') }}
