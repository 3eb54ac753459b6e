{{ config(materialized='answering', answer={'relations': [1, none]}) }} select 1 as id
