{{ config(materialized='answering', answer=17) }} select 1 as id
