{{ config(tags=["x2"]) }} select * from {{ ref("stg_v1") }} union all select * from {{ ref("packed") }}
