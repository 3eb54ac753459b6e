select count(*) as n from {{ ref('days') }}
