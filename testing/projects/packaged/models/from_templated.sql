{{ config(materialized='table') }}
select id, name from {{ source('in_files', 'templated') }}
