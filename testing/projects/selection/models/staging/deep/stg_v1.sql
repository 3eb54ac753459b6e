{{ config(tags=["Nightly", "x1"]) }} select * from {{ ref("stg_people") }}
