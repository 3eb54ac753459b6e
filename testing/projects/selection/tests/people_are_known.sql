{{ config(severity="warn", tags=["Nightly"]) }} select * from {{ ref("stg_people") }} where true
