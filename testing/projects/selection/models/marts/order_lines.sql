{{ config(materialized="incremental", unique_key="id", meta={"layer": "core"}) }} select * from {{ ref("orders") }} join {{ ref("stg_lines") }} using (id)
