{{ config(materialized='table') }}
select j.id, j.name, c.name as other from {{ ref('filed_json') }} as j join {{ ref('filed_csv') }} as c using (id)
