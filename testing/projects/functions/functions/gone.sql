{{ config(enabled=false) }}
1
